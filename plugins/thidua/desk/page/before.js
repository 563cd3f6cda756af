// What is ours must be known before the editor begins.
window.CMS_MANUAL_INIT = true;
