// The sum of the weights as they are typed; the server judges it again.
for (const weights of document.querySelectorAll("[data-weights]")) {
  const sum = weights.querySelector("[data-weights-sum]");
  const show = () => {
    const hundredths = [...weights.querySelectorAll("input")].reduce((all, input) => all + Math.round(Number(input.value) * 100), 0);
    sum.textContent = (hundredths / 100).toFixed(2);
    sum.classList.toggle("c-late", hundredths !== 100);
    sum.classList.toggle("c-ok", hundredths === 100);
  };
  weights.addEventListener("input", show);
  show();
}
