// Choosing several rows: <form data-batch> with inputs data-item (and data-sum-<name>), one data-all, and in its .ky-batch
// outputs data-count and data-sum="<name>". Without this script the bar simply stays.
const decimals = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const sumOf = (items, name) => items.reduce((cents, item) => {
  const value = item.getAttribute(`data-sum-${name}`) ?? "0";
  return cents + BigInt(Math.round(Number(value) * 100));
}, 0n);

const refresh = (form) => {
  const items = [...form.querySelectorAll("input[data-item]")];
  const chosen = items.filter((item) => item.checked);
  const all = form.querySelector("input[data-all]");
  if (all) {
    all.checked = items.length > 0 && chosen.length === items.length;
    all.indeterminate = chosen.length > 0 && !all.checked;
  }
  for (const item of items) item.closest("tr, li")?.classList.toggle("is-on", item.checked);
  const bar = form.querySelector(".ky-batch");
  if (!bar) return;
  bar.hidden = chosen.length === 0;
  for (const count of bar.querySelectorAll("[data-count]")) {
    const by = count.dataset.count;
    count.textContent = by ? new Set(chosen.map((item) => item.getAttribute(`data-${by}`)).filter((value) => value !== null)).size : chosen.length;
  }
  for (const sum of bar.querySelectorAll("[data-sum]")) {
    const cents = sumOf(chosen, sum.dataset.sum);
    sum.textContent = decimals.format(Number(cents) / 100);
  }
};

document.addEventListener("change", (event) => {
  const form = event.target.closest?.("form[data-batch]");
  if (!form) return;
  if (event.target.matches("[data-all]")) for (const item of form.querySelectorAll("input[data-item]")) item.checked = event.target.checked;
  refresh(form);
});
document.addEventListener("click", (event) => {
  const clear = event.target.closest?.("[data-batch-clear]");
  if (!clear) return;
  const form = clear.closest("form");
  for (const item of form.querySelectorAll("input[data-item]")) item.checked = false;
  refresh(form);
});
const start = (root) => root.querySelectorAll("form[data-batch]").forEach(refresh);
start(document);
document.addEventListener("htmx:load", () => start(document));
