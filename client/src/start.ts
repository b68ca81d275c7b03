import './ui/tokens.css';
import './ui/base.css';
import './ui/components.css';

const start = () => void import('./main.tsx');

// What stands in the page is painted before the program takes the processor.
requestAnimationFrame(() => setTimeout(start));
// A page that nobody looks at is not painted.
setTimeout(start, 500);
