// What stands where when all movement has come to its end: for every visible part, card and pill its box in hundredths of the window, and what it says.
const given = arguments;
const clean = (text) => text.replace(/\s+/g, " ").trim().slice(0, 60);
const word = (element, selector) => clean(element.querySelector(selector)?.innerText ?? "");
const said = {
  ".sentence": (element) => clean(element.innerText),
  ".tabs": (element) => clean(element.innerText),
  ".part": (element) => `${element.id} ${word(element, "h2")}`,
  ".card": (element) => `${word(element, "h3")} ${word(element, ".state")}`,
  ".pill": (element) => clean(element.innerText),
  ".transport": () => "transport",
};
const round = (part, whole) => Math.round((part / whole) * 100);
const ends = (animation) => Number.isFinite(animation.effect.getComputedTiming().iterations);
Promise.allSettled(document.getAnimations().filter(ends).map((animation) => animation.finished)).then(() => {
  const lines = [];
  for (const element of document.querySelectorAll(Object.keys(said).join())) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || element.matches('.likeness') || !element.checkVisibility()) continue;
    const kind = Object.keys(said).find((selector) => element.matches(selector));
    const place = [round(box.left, innerWidth), round(box.top, innerHeight), round(box.width, innerWidth), round(box.height, innerHeight)];
    lines.push(`${kind.slice(1)} ${place.join(" ")} ${said[kind](element)}`.trim());
  }
  given[given.length - 1](lines.join("\n"));
});
