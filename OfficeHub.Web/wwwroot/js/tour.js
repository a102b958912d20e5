// 五分钟引导: while it is looked at, asks whether anything has moved, and then shows it anew.
const every = 3000;

// One may have come to it by a link, without the page being loaded whole: it is looked for each time.
const tour = () => document.querySelector("[data-tour]");

async function look() {
  const shown = tour();
  if (!shown || document.visibilityState !== "visible") return;
  try {
    const answer = await fetch("/start", { cache: "no-store" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.querySelector("[data-tour]")?.dataset.tour;
    if (now && now !== shown.dataset.tour) location.reload();
  } catch {
    // The site is being started again; the next time will do.
  }
}

export function startTour() {
  document.addEventListener("click", press => tour()?.contains(press.target) && press.target.matches("textarea") && press.target.select());
  // Whoever comes back to it finds it as it is.
  document.addEventListener("visibilitychange", look);
  addEventListener("focus", look);
  setInterval(look, every);
}
