import { closeAfterEachFile } from './opened.ts';
import { countPeopleAnew } from './people.ts';

countPeopleAnew();
closeAfterEachFile();
