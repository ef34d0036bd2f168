// Beside the list a proposal opens in its panel; where there is no room beside it, on its own page.
const beside = matchMedia("(min-width: 1100px)");
document.addEventListener("click", (event) => {
  if (!beside.matches && event.target.closest?.(".is-tiers a[hx-get][hx-target='#panel']")) event.stopPropagation();
}, true);
