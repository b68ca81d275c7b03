/** Width of the pen and its path, on a field of 24 by 24. */
const DRAWN = {
  arrow: [2.2, 'M4 12h16M14 6l6 6-6 6'],
  back: [2.4, 'M9 5L4 10l5 5M4 10h10a6 6 0 010 12h-3'],
  cal: [2.2, 'M3 6h18v15H3zM3 10h18M8 3v4M16 3v4'],
  card: [2, 'M21 9V5H3v14h18v-4M8 12h14'],
  check: [3, 'M4 12.5l5.5 5.5L20 6.5'],
  clock: [2.4, 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0zM12 7v5l3.5 2'],
  cross: [2.4, 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0zM8.5 8.5l7 7M15.5 8.5l-7 7'],
  done: [2.4, 'M14 4H4v16h10M9 12h12M17 8l4 4-4 4'],
  eye: [2, 'M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7zM9 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0z'],
  file: [2, 'M14 3H6v18h12V7zM14 3v4h4'],
  flash: [2.4, 'M13 3L5 14h6l-1 7 8-11h-6z'],
  home: [2, 'M4 11l8-7 8 7v9h-5v-6H9v6H4z'],
  info: [2.4, 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0zM12 11v5.5M12 7.6v.1'],
  lapse: [2.4, 'M3 6h18v15H3zM3 10h18M8 3v4M16 3v4M9.5 13.5l5 5M14.5 13.5l-5 5'],
  left: [2.2, 'M15 5l-7 7 7 7'],
  lock: [2.2, 'M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4'],
  mail: [2, 'M3 5h18v14H3zM3 6l9 7 9-7'],
  off: [
    2.2,
    'M3 3l18 18M5 12.5a10 10 0 014.5-2.6M2 8.8A15 15 0 016 6.3M11 5a15 15 0 0111 3.8M14 10.5a10 10 0 015 2M9 16.3a4.5 4.5 0 016 0M12 20v.1',
  ],
  over: [2.4, 'M6 3h12M6 21h12M8 3c0 5 8 5 8 9s-8 4-8 9M16 3c0 5-8 5-8 9s8 4 8 9'],
  phone: [
    2.2,
    'M5 3h4l2 5-2.5 1.8a12 12 0 005.7 5.7L16 13l5 2v4a2 2 0 01-2.2 2A17 17 0 013 5.2 2 2 0 015 3z',
  ],
  print: [2.2, 'M7 9V3h10v6M7 18H3V9h18v9h-4M7 14h10v7H7z'],
  read: [2.4, 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h3'],
  share: [2.2, 'M12 15V3M7 7l5-4 5 4M5 12v9h14v-9'],
  sound: [2, 'M4 9v6h4l5 4V5L8 9zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11'],
  user: [2, 'M7.5 8a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0zM4 21c0-4.5 3.5-7 8-7s8 2.5 8 7'],
  users: [
    2,
    'M5 8a4 4 0 1 0 8 0 4 4 0 1 0-8 0zM2 20c0-4 3-6 7-6s7 2 7 6M16 4.5a4 4 0 010 7.2M18.5 14.5c2.3.8 3.5 2.7 3.5 5.5',
  ],
  warn: [2.4, 'M12 3.5L22 20.5H2zM12 10v4.5M12 17.6v.1'],
} as const satisfies Record<string, readonly [width: number, path: string]>;

export type IconName = keyof typeof DRAWN;

/** In the colour of the text; always beside words, so readers skip it. */
export function Icon({ name }: { name: IconName }) {
  const [width, path] = DRAWN[name];
  return (
    <svg className="i" viewBox="0 0 24 24" strokeWidth={width} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
