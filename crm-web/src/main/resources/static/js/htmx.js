// htmx: sends the CSRF token, tells what went wrong, moves the focus to errors.
const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
const texts = () => document.getElementById("texts").dataset;
const warn = (text) => document.dispatchEvent(new CustomEvent("toast", { detail: { kind: "warn", text } }));

document.addEventListener("htmx:configRequest", (event) => {
  const header = meta("_csrf_header");
  if (header && event.detail.verb !== "get") event.detail.headers[header] = meta("_csrf");
});

document.addEventListener("htmx:responseError", (event) => {
  const status = event.detail.xhr.status;
  if (event.detail.elt.closest("[data-quiet]")) return;
  if (event.detail.xhr.getResponseHeader("HX-Trigger")?.includes("toast")) return; // the answer says it itself
  if (status === 401) warn(texts().signin);
  else if (status === 403) warn(texts().refused);
  else if (status === 409) warn(texts().stale);
  else warn(texts().failed);
});

document.addEventListener("htmx:sendError", (event) => {
  if (!event.detail.elt.closest("[data-quiet]")) warn(texts().offline);
});

// an answer that is a whole page is none to be put into a part of one: signing in again, for instance
document.addEventListener("htmx:beforeSwap", (event) => {
  const redirected = event.detail.xhr.responseURL;
  if (redirected && new URL(redirected).pathname === "/signin" && location.pathname !== "/signin") {
    event.detail.shouldSwap = false;
    location.reload();
  }
});

document.addEventListener("htmx:afterSwap", (event) => {
  event.detail.target.querySelector?.("[data-errors]")?.focus();
});

document.querySelector("[data-errors]")?.focus();
