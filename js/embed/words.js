// What the element says before Loopglass is there, by language: run, loading, open, failed.
export const words = {
  en: ["Run", "Loading...", "Open in the playground", "Loopglass does not load here."],
  de: ["Ausführen", "Lädt ...", "In der Spielwiese öffnen", "Loopglass lädt hier nicht."],
};
