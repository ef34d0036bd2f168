// Asks before what reaches far: <form data-confirm="question" data-confirm-detail="…" data-confirm-button="…">, hx-confirm too.
const dialog = document.getElementById("confirm");

const ask = (question, detail, button, then) => {
  dialog.querySelector("h2").textContent = question;
  dialog.querySelector("[data-confirm-detail]").textContent = detail ?? "";
  const yes = dialog.querySelector("[value=yes]");
  yes.dataset.plain ??= yes.textContent;
  yes.textContent = button ?? yes.dataset.plain;
  dialog.returnValue = "no";
  dialog.addEventListener("close", () => { if (dialog.returnValue === "yes") then(); }, { once: true });
  dialog.showModal();
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  const asking = event.submitter?.dataset.confirm ? event.submitter : form;
  if (!asking.dataset.confirm || form.dataset.confirmed) {
    delete form.dataset.confirmed;
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  const submitter = event.submitter;
  ask(asking.dataset.confirm, asking.dataset.confirmDetail, asking.dataset.confirmButton, () => {
    form.dataset.confirmed = "yes";
    form.requestSubmit(submitter ?? undefined);
  });
}, true);

document.addEventListener("htmx:confirm", (event) => {
  if (!event.detail.question) return;
  event.preventDefault();
  const from = event.detail.elt.dataset;
  ask(event.detail.question, from.confirmDetail, from.confirmButton, () => event.detail.issueRequest(true));
});

// <button data-dialog="id"> opens a dialog of the page; Escape, its own buttons and a click beside it close it, but not the second half of a
// double click that opened it
document.addEventListener("click", (event) => {
  const opener = event.target.closest?.("[data-dialog]");
  if (opener) document.getElementById(opener.dataset.dialog)?.showModal();
  if (event.target.matches?.("dialog") && event.detail < 2) event.target.close("no");
  if (event.target.closest?.("[data-dialog-close]")) event.target.closest("dialog").close("no");
});
