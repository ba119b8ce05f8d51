/*
 * What a page offers to those who have scripts; without it every page can be read, cited and followed all the same.
 *
 * In a transcript the ¶ beside a turn or paragraph opens two buttons: copy its address, copy its citation.
 */
"use strict";

{
  const pattern = document.getElementById("page:passage");
  const citation = document.querySelector(".citation");
  let open = null;

  const close = () => {
    open?.remove();
    open = null;
  };

  /* The address under which the edition wants to be cited; the page's own where it knows none. */
  const address = (id) => {
    const canonical = document.querySelector("link[rel=canonical]")?.href ?? location.href;
    return `${canonical.split("#")[0]}#${id}`;
  };

  const cited = (id) => {
    const whole = citation.textContent.trim().replace(/\s+/g, " ");
    const link = citation.querySelector("a:last-of-type")?.textContent;
    return link && whole.endsWith(link) ? whole.slice(0, -link.length) + address(id) : `${whole} ${address(id)}`;
  };

  const show = (link) => {
    close();
    const id = decodeURIComponent(link.hash.slice(1));
    open = pattern.content.firstElementChild.cloneNode(true);
    const status = open.querySelector("[role=status]");
    for (const button of open.querySelectorAll("button[data-copy]")) {
      button.addEventListener("click", async () => {
        const words = button.dataset.copy === "link" ? address(id) : cited(id);
        try {
          await navigator.clipboard.writeText(words);
          status.textContent = status.dataset.done;
        } catch {
          status.textContent = words;
        }
      });
    }
    open.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        close();
        link.focus();
      }
    });
    link.after(open);
  };

  if (pattern && citation) {
    document.addEventListener("click", (event) => {
      const link = event.target.closest?.("a.permalink");
      if (link) {
        show(link);
        /* The fragment is followed after this, and takes the focus with it; whoever came by keyboard goes on in the buttons. */
        if (event.detail === 0) setTimeout(() => open?.querySelector("button")?.focus({ preventScroll: true }));
      } else if (open && !open.contains(event.target)) {
        close();
      }
    });
  }
}
