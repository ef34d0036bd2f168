// of a long list of pages the present one is in sight
document.querySelector(".ky-nav a[aria-current]")?.scrollIntoView({ block: "nearest" });

// Menus are <details>: here they close on Escape, on a click elsewhere, and when another opens.
const open = () => document.querySelectorAll("details.ky-menu[open]");

document.addEventListener("click", (event) => {
  for (const menu of open()) if (!menu.contains(event.target)) menu.open = false;
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of open()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
  if (location.hash === "#nav") location.replace("#main");
});

document.addEventListener("toggle", (event) => {
  if (!event.target.matches?.("details.ky-menu") || !event.target.open) return;
  for (const menu of open()) if (menu !== event.target) menu.open = false;
}, true);

// arrows walk through an open menu
document.addEventListener("keydown", (event) => {
  const menu = event.target.closest?.("details.ky-menu[open]");
  if (!menu || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
  const items = [...menu.querySelectorAll("a[href], button")].filter((item) => item.offsetParent !== null);
  const step = event.key === "ArrowDown" ? 1 : -1;
  const at = items.indexOf(document.activeElement);
  items[(at + step + items.length) % items.length]?.focus();
  event.preventDefault();
});

// the phone's navigation is the target #nav: the focus goes there and comes back
window.addEventListener("hashchange", () => {
  if (location.hash === "#nav") document.querySelector("#nav a, #nav button")?.focus();
});
