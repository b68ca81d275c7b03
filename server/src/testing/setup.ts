import { closeAfterEachFile } from './opened.ts';

closeAfterEachFile();
