// A report beside its queue: the next and the one before by arrow key or swipe. Links with data-next and data-before.
const go = (which) => document.querySelector(`a[data-${which}]`)?.click();
const typing = (target) => target.closest?.("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "ArrowRight") go("next");
  else if (event.key === "ArrowLeft") go("before");
});

let from;
document.addEventListener("touchstart", (event) => {
  from = event.target.closest("[data-swipe]") && !typing(event.target) ? event.changedTouches[0] : undefined;
}, { passive: true });
document.addEventListener("touchend", (event) => {
  if (!from) return;
  const to = event.changedTouches[0];
  const across = to.clientX - from.clientX;
  if (Math.abs(across) > 80 && Math.abs(to.clientY - from.clientY) < 50) go(across < 0 ? "next" : "before");
}, { passive: true });
