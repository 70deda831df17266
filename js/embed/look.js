// How the picture and its frame look: as the page around them.
export const look = new CSSStyleSheet();
look.replaceSync(
  ":host{display:block;margin:1em 0}"
    + "div{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:center;font:14px system-ui}"
    + "button{min-height:36px;padding:2px 16px;font:inherit;font-weight:600;color:#fff;background:#0b57d0;border:0;border-radius:6px}"
    + "button:disabled{opacity:.6}"
    + "a{color:inherit}"
    + "iframe{display:block;width:100%;height:480px;border:1px solid #8888;border-radius:8px;box-sizing:border-box}",
);
