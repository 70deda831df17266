//! The picture of a moment can be taken along, as lines and as dots; the run for spreadsheets, for trace viewers and as text.
use loopglass_browser_tests::{Outcome, Page, on_page};
use serde_json::Value;

/// Keeps what the page offers as a file.
const CATCH: &str = "
const offer = URL.createObjectURL;
URL.createObjectURL = (file) => { window.offered = file; return offer.call(URL, file); };";

async fn saved(page: &Page, entry: &str, read: &str) -> Outcome<Value> {
    page.js("window.offered = null", []).await?;
    page.click("Take the picture along").await?;
    page.click(entry).await?;
    let script = format!(
        "const done = arguments[0]; const look = () => window.offered ? Promise.resolve({read}).then(done) : setTimeout(look, 20); look();"
    );
    Ok(page.driver().execute_async(script, vec![]).await?.json().clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_picture_is_saved_as_svg_and_png() {
    on_page(|page| async move {
        page.step_to(".card.task.waiting").await?;
        page.js(CATCH, []).await?;
        let svg = saved(&page, "Save the picture as SVG", "window.offered.text()").await?;
        let svg = svg.as_str().unwrap_or_default();
        for part in ["<svg xmlns", "Task-1", "await asyncio.sleep(1)", "</svg>"] {
            assert!(svg.contains(part), "{part} is missing in {svg}");
        }
        let png = saved(&page, "Save the picture as PNG", "createImageBitmap(window.offered).then((p) => p.width)").await?;
        assert_eq!(png, Value::from(2560));
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_run_is_saved_for_spreadsheets_for_perfetto_and_as_text() {
    on_page(|page| async move {
        page.choose("Program", "gather").await?;
        page.click("Run").await?;
        page.wait_for_text("[data-test='sentence']", "The program has ended").await?;
        page.js(CATCH, []).await?;
        let csv = saved(&page, "Save the trace table as CSV", "window.offered.text()").await?;
        let csv = csv.as_str().unwrap_or_default();
        assert!(csv.starts_with("Pass,Time,Who,What changed\r\n") && csv.contains(",Task-1,"), "{csv}");
        let events = saved(&page, "Save the timeline for Perfetto", "window.offered.text().then(JSON.parse)").await?;
        let events = events["traceEvents"].as_array().cloned().unwrap_or_default();
        // A name for each lane, and waits as long as the virtual clock says.
        assert!(events.iter().any(|event| event["ph"] == "M" && event["args"]["name"] == "Task-1"), "{events:?}");
        assert!(
            events.iter().any(|event| event["name"] == "waits for sleep" && event["dur"].as_u64() > Some(900_000)),
            "{events:?}"
        );
        let text = saved(&page, "Save the output as text", "window.offered.text()").await?;
        let shown = page.texts("[data-test='output'] .line-text").await?;
        assert!(!shown.is_empty() && shown.iter().all(|line| text.as_str().is_some_and(|text| text.contains(line))), "{text}");
        Ok(())
    })
    .await;
}
