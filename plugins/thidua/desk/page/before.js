"use strict";

// What is ours must be known before the editor begins.
window.CMS_MANUAL_INIT = true;

// Which tab asks: whoever saves over what another tab has saved since is told, and loses nothing.
{
  const tab = window.crypto.randomUUID();
  const plain = window.fetch.bind(window);
  window.fetch = (where, asked = {}) =>
    plain(where, where === "/api/v1" ? { ...asked, headers: { ...asked.headers, "X-Desk-Tab": tab } } : asked);
}
