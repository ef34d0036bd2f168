// Forms: our own messages instead of the browser's but where no page answers (a download), and no second click while the first
// is on its way.
const buttons = (form) => [...form.querySelectorAll("button[type=submit], button:not([type])"),
  ...(form.id ? document.querySelectorAll(`button[form="${form.id}"]`) : [])];

const prepare = (root) => {
  for (const form of root.querySelectorAll("form[method=post]:not([data-download]), form[hx-post]")) form.noValidate = true;
};

const release = (form) => {
  delete form.dataset.sending;
  for (const button of buttons(form)) if (button.dataset.held) {
    delete button.dataset.held;
    button.disabled = false;
    button.removeAttribute("aria-busy");
  }
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "get" || form.method === "dialog") return;
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  form.dataset.sending = "yes";
  // after the browser has taken the clicked button's name and value into the request
  setTimeout(() => {
    for (const button of buttons(form)) if (!button.disabled) {
      button.dataset.held = "yes";
      button.disabled = true;
      button.setAttribute("aria-busy", "true");
    }
  });
  // a download leaves the page where it is
  if (form.hasAttribute("data-download")) setTimeout(() => release(form), 2000);
});

document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.elt.closest?.("form");
  if (form) release(form);
});
document.addEventListener("htmx:load", (event) => prepare(event.detail.elt.parentElement ?? document));
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sending]").forEach(release));
prepare(document);

// a filter form without a button: <form data-auto>
document.addEventListener("change", (event) => {
  const form = event.target.closest?.("form[data-auto]");
  if (form) form.requestSubmit();
});

// filters that would take a whole phone lie folded there: <details data-fold open>
const phone = matchMedia("(max-width: 767.98px)");
const fold = () => document.querySelectorAll("details[data-fold]").forEach((one) => { one.open = !phone.matches; });
phone.addEventListener("change", fold);
fold();

// <button data-copy="text" data-copied="said when done">
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.copied;
  }
});
