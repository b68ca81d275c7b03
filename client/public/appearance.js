// Runs before the first paint, so that a chosen theme or 关怀版 does not flash.
try {
  for (const name of ['theme', 'mode']) {
    const chosen = localStorage.getItem(name);
    if (chosen) document.documentElement.dataset[name] = chosen;
  }
} catch {
  // Storage is blocked: the system's theme it is.
}
