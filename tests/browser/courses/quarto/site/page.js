// Notes what the elements of the page tell, for the test to read.
window.told = [];
for (const type of ["ready", "step", "state", "prediction", "checked", "complete"]) {
  addEventListener(type, (event) => {
    const index = [...document.querySelectorAll("asyncio-loopglass")].indexOf(event.target);
    if (index >= 0) window.told.push({ type, index, ...event.detail });
  });
}
window.refused = [];
addEventListener("securitypolicyviolation", (event) => window.refused.push(`${event.violatedDirective} ${event.blockedURI}`));
