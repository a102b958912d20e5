// The way through the changes of 版本对比: to the one after or before where one is, and round again at the ends.
export function goToChange(by) {
  const changes = [...document.querySelectorAll("main [data-change]")];
  if (changes.length === 0) return;
  let at = changes.indexOf(document.activeElement);
  if (at < 0) at = by > 0 ? changes.findIndex(change => change.getBoundingClientRect().top > innerHeight / 2) - 1 : changes.length;
  if (at === -2) at = -1;
  const next = changes[(at + by + changes.length) % changes.length];
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "center" });
}
