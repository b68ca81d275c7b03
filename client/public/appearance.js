// Runs before the first paint, so that a chosen theme, 关怀版 or language does not flash.
try {
  for (const name of ['theme', 'mode']) {
    const chosen = localStorage.getItem(name);
    if (chosen) document.documentElement.dataset[name] = chosen;
  }
  if (localStorage.getItem('language') === 'en') document.documentElement.lang = 'en';
} catch {
  // Storage is blocked: the system's theme it is.
}
