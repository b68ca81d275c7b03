import { createContext } from 'react';

/** Whether another page stands in the place of this one for a while: then that one gives the document its title. */
export const Covered = createContext(false);
