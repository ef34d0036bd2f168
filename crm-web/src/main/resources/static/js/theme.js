// Runs before the page is painted: without a choice of the person's the machine's light or dark is taken.
(() => {
  const root = document.documentElement;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const chosen = root.hasAttribute("data-bs-theme");
  const follow = () => root.setAttribute("data-bs-theme", dark.matches ? "dark" : "light");
  if (!chosen) {
    follow();
    dark.addEventListener("change", follow);
  }
  document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-theme-toggle]")) {
      button.hidden = false;
      button.addEventListener("click", () => {
        const next = root.getAttribute("data-bs-theme") === "dark" ? "light" : "dark";
        dark.removeEventListener("change", follow);
        root.setAttribute("data-bs-theme", next);
        document.cookie = `theme=${next}; path=/; max-age=31536000; samesite=lax`;
        document.dispatchEvent(new CustomEvent("theme", { detail: next }));
      });
    }
  });
})();
