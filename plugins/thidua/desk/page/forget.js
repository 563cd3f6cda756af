"use strict";

// What a browser keeps of a desk, so that nobody who sits here next finds it.
window.deskForget = async () => {
  window.localStorage.clear();
  window.sessionStorage.clear();
  const kept = window.indexedDB.databases ? await window.indexedDB.databases() : [{ name: "localforage" }];
  const gone = ({ name }) =>
    new Promise((done) => {
      const asked = window.indexedDB.deleteDatabase(name);
      asked.onsuccess = asked.onerror = asked.onblocked = done;
    });
  await Promise.all(kept.map(gone));
  const caches = window.caches ? await window.caches.keys() : [];
  await Promise.all(caches.map((name) => window.caches.delete(name)));
};
