// Launches the package as a cmi5 platform does.
const launch = new URLSearchParams({
  endpoint: new URL("records", location).href,
  fetch: new URL("records/token", location).href,
  actor: JSON.stringify({ objectType: "Agent", account: { homePage: "https://school.example", name: "learner-1" } }),
  registration: "0e1b1c1e-7f4a-4a4c-9a53-4d7d3f2b6a10",
  activityId: "https://school.example/week-3/unit",
});
const frame = document.createElement("iframe");
Object.assign(frame, { src: `package/launch.html?${launch}`, title: "The package", width: "100%", height: 800 });
document.body.append(frame);
