import './ui/tokens.css';
import './ui/base.css';
import './ui/components.css';
import { askEarly } from './early/early-answers.ts';
import { QUERY as SESSION } from './graphql/early-current-session.ts';
import { QUERY as SERVICE } from './graphql/early-service.ts';

// In pieces, each with libraries of its own to begin with: an old phone takes a tap between them.
async function start() {
  await import('react-dom/client');
  await aMoment();
  await import('i18next');
  await aMoment();
  await import('./main.tsx');
}

function aMoment(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

// What stands in the page is painted before the program takes the processor.
requestAnimationFrame(() => setTimeout(start));
// A page that nobody looks at is not painted.
setTimeout(start, 500);

const session = askEarly({ operationName: 'CurrentSession', variables: {}, query: SESSION });
void askEarly({ operationName: 'Service', variables: {}, query: SERVICE });

/** A card of one's own, where messages lead to. */
const card = /^\/cards\/([\w-]{36})$/.exec(location.pathname)?.[1];
if (card !== undefined && location.search === '')
  void import('./early/ask-card.ts').then(({ askCard }) => askCard(card, session)).catch(() => undefined);
