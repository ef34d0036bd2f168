// Where the phone is, only when asked for: [data-position] with a switch, two hidden fields, and a status line.
const start = (place) => {
  const toggle = place.querySelector("[data-position-switch]");
  const status = place.querySelector("[data-position-status]");
  const form = place.closest("form");
  const latitude = form.elements.latitude;
  const longitude = form.elements.longitude;
  if (!navigator.geolocation || !window.isSecureContext) return;
  toggle.disabled = false;
  const off = (text) => {
    latitude.value = "";
    longitude.value = "";
    toggle.checked = false;
    status.textContent = text;
  };
  const found = async (position) => {
    latitude.value = position.coords.latitude.toFixed(6);
    longitude.value = position.coords.longitude.toFixed(6);
    status.textContent = status.dataset.kept;
    const target = new URL(place.dataset.distance, location.href);
    target.search = new URLSearchParams({ customer: form.elements.customer.value, latitude: latitude.value, longitude: longitude.value });
    const answer = await fetch(target, { credentials: "same-origin" }).catch(() => null);
    if (answer?.ok) {
      const text = new DOMParser().parseFromString(await answer.text(), "text/html").body.textContent.trim();
      if (toggle.checked) status.textContent = text;
    }
  };
  toggle.addEventListener("change", () => {
    if (!toggle.checked) return off(status.dataset.off);
    status.textContent = status.dataset.wait;
    // refused or not found is no error: the visit is logged without a position
    navigator.geolocation.getCurrentPosition(found, () => off(status.dataset.none), { timeout: 10000, maximumAge: 60000 });
  });
};
document.querySelectorAll("[data-position]").forEach(start);
