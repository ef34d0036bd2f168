// What was done, said once and quietly: from the page before (a note marked data-toast), from htmx (HX-Trigger: toast), from scripts.
const place = document.getElementById("toasts");

const show = (kind, text) => {
  const toast = document.getElementById("toast").content.firstElementChild.cloneNode(true);
  toast.classList.add(kind === "warn" ? "is-warn" : "is-ok");
  if (kind === "warn") toast.querySelector("use").setAttribute("href", toast.querySelector("use").getAttribute("href").replace("circle-check", "alert-triangle"));
  toast.querySelector(".t").textContent = text;
  toast.querySelector("button").addEventListener("click", () => toast.remove());
  place.append(toast);
  let waiting;
  const leave = () => { waiting = setTimeout(() => toast.remove(), kind === "warn" ? 12000 : 6000); };
  toast.addEventListener("pointerenter", () => clearTimeout(waiting));
  toast.addEventListener("pointerleave", leave);
  leave();
};

document.addEventListener("toast", (event) => show(event.detail.kind, event.detail.text));
for (const note of document.querySelectorAll("[data-toast]")) {
  const { toast } = note.dataset;
  const text = note.textContent.trim();
  note.remove();
  // the live region must stand before something is put into it
  setTimeout(() => show(toast, text), 50);
}
