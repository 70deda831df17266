// What the element says before Loopglass is there, by language: run, loading, open, failed.
export const words = {
  en: ["Run", "Loading...", "Open in the playground", "It does not load."],
  de: ["Ausführen", "Lädt ...", "In der Spielwiese öffnen", "Loopglass lädt hier nicht."],
};
