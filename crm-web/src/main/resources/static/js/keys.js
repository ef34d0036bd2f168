// / search · n new · ? help · j k rows · x select the row. Never while typing.
const typing = (target) => target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], .ts-wrapper, dialog");

const rows = () => [...document.querySelectorAll("[data-rows] > tr, [data-rows] > li, table[data-rows] > tbody > tr")]
  .filter((row) => row.querySelector("a[href], button") && row.offsetParent !== null);
const first = (row) => row.querySelector("a[href], button");

const move = (step) => {
  const all = rows();
  if (!all.length) return;
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
  first(next).focus();
  next.scrollIntoView({ block: "nearest" });
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
  const acts = {
    "/": () => document.getElementById("search")?.focus(),
    n: () => {
      const menu = document.getElementById("create");
      if (!menu) return;
      menu.open = true;
      menu.querySelector("a")?.focus();
    },
    "?": () => document.getElementById("shortcuts")?.showModal(),
    j: () => move(1),
    k: () => move(-1),
    x: () => document.activeElement.closest("tr, li")?.querySelector("input[type=checkbox]")?.click(),
  };
  if (!acts[event.key]) return;
  acts[event.key]();
  event.preventDefault();
});

// what scrolls sideways is reached by the keyboard even where nothing in it can have the focus
const reachable = (root) => {
  for (const box of root.querySelectorAll(".ky-scroll, .card > .ky-table")) {
    const scrolls = box.scrollWidth > box.clientWidth && !box.querySelector("a[href], :is(button, input, select, textarea):enabled:not([type=hidden]), summary");
    if (scrolls) box.tabIndex = 0;
    else if (box.tabIndex === 0) box.removeAttribute("tabindex");
  }
};
reachable(document);
window.addEventListener("resize", () => reachable(document));
document.addEventListener("htmx:load", (event) => reachable(event.detail.elt.parentElement ?? document));
