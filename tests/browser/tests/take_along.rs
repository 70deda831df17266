//! The picture of a moment can be taken along, as lines and as dots.
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
