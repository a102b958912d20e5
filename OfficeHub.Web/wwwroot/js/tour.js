// 五分钟引导: while it is looked at, asks whether anything has moved, and then shows it anew.
const every = 3000;

export function startTour() {
  const tour = document.querySelector("[data-tour]");
  if (!tour) return;
  tour.querySelector("textarea")?.addEventListener("click", press => press.currentTarget.select());
  const look = async () => {
    if (document.visibilityState !== "visible") return;
    try {
      const answer = await fetch("/start", { cache: "no-store" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.querySelector("[data-tour]")?.dataset.tour;
      if (now && now !== tour.dataset.tour) location.reload();
    } catch {
      // The site is being started again; the next time will do.
    }
  };
  // Whoever comes back to it finds it as it is.
  document.addEventListener("visibilitychange", look);
  addEventListener("focus", look);
  setInterval(look, every);
}
