/** The open card that a line leaves. */
export function Mark() {
  return (
    <svg
      viewBox="0 0 40 40"
      fill="none"
      stroke="currentColor"
      strokeWidth="3.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M29 12V7H6v26h23v-5" />
      <path d="M13 20h22" />
      <circle cx="13" cy="20" r="2.6" fill="currentColor" stroke="none" />
      <path d="M30.5 15.5 35 20l-4.500 4.500" />
    </svg>
  );
}
