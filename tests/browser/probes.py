"""What is asked of a page in its own language: contrasts, what can be reached, how focus shows, what overflows."""

from __future__ import annotations

# The ratio of two colours as they come out on the grounds that an element stands on, by WCAG's formula.
_RATIO = """
const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 })
  .getContext('2d', { willReadFrequently: true });
const paint = (colours) => {
  for (const colour of colours) { pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1); }
  return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255);
};
const light = (rgb) => rgb.map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
const ratioOf = (colour, element) => {
  const grounds = ['#fff'];
  for (let one = element; one; one = one.parentElement) grounds.splice(1, 0, getComputedStyle(one).backgroundColor);
  const [under, over] = [light(paint(grounds)), light(paint([...grounds, colour]))];
  return (Math.max(under, over) + 0.05) / (Math.min(under, over) + 0.05);
};
"""

# Each text with its contrast to its ground. axe-core leaves out what lies under the area of a card's link.
CONTRASTS = f"""() => {{
  {_RATIO}
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {{
    const text = walker.currentNode.textContent.trim();
    const element = walker.currentNode.parentElement;
    if (!text || element.getBoundingClientRect().width <= 1) continue;
    if (!element.checkVisibility({{ visibilityProperty: true }})) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = ratioOf(style.color, element);
    found.push({{ text: text.slice(0, 40), ratio, enough: ratio >= (large ? 3 : 4.5) }});
  }}
  return found;
}}"""

# Finds all that Tab must reach, once, and keeps it; says how each is called.
REACHABLE = """() => {
  window.reachable = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }))
    // Of radio buttons that belong together Tab reaches one; arrows reach the others.
    .filter((one) => one.type !== 'radio' || one === document.querySelector(`[type=radio][name="${one.name}"]`));
  return window.reachable.map((one) => `${one.tagName} ${(one.textContent || one.ariaLabel || '').trim()}`);
}"""

# Where the focus is now (its place among the reachable, -1 for elsewhere), and whether it shows there.
FOCUS = f"""() => {{
  {_RATIO}
  const one = document.activeElement;
  const rings = [null, '::before', '::after'].map((part) => getComputedStyle(one, part))
    .filter((style, part) => !part || style.content !== 'none')
    .filter((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
    .map((style) => ratioOf(style.outlineColor, one.parentElement ?? one));
  const box = one.getBoundingClientRect();
  const inView = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  return {{
    place: window.reachable.indexOf(one),
    looks: `${{one.tagName}}.${{one.className}} in ${{one.parentElement?.className}}`,
    ring: Math.max(0, ...rings),
    inView,
  }};
}}"""

# Targets smaller than 24 by 24 px, but for links in a sentence (WCAG 2.5.8). The label of a box is part of its target.
SMALL_TARGETS = """() => {
  const inSentence = (one) => {
    if (getComputedStyle(one).display !== 'inline') return false;
    const block = one.closest('p, li, dd, dt, td, th, figcaption, blockquote, div');
    const rest = [...block.childNodes].filter((node) => !node.contains(one)).map((node) => node.textContent).join('');
    return rest.trim().length > 0;
  };
  const sizeOf = (one) => {
    const boxes = [one, ...(one.labels ?? [])].map((part) => part.getBoundingClientRect());
    const [left, top] = ['left', 'top'].map((side) => Math.min(...boxes.map((box) => box[side])));
    const [right, bottom] = ['right', 'bottom'].map((side) => Math.max(...boxes.map((box) => box[side])));
    return [right - left, bottom - top];
  };
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches('.skip, :disabled'))
    .filter((one) => !inSentence(one) && Math.min(...sizeOf(one)) < 23.95)
    .map((one) => `${one.outerHTML.slice(0, 90)} ${sizeOf(one)}`);
}"""

# What reaches past the right edge of a page that scrolls sideways; empty if it does not.
TOO_WIDE = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  return [...document.body.querySelectorAll('*')]
    .filter((one) => one.getBoundingClientRect().right > root.clientWidth + 0.5)
    .map((one) => `${one.tagName}.${one.className}`);
}"""

# What moves by itself or on touch: animations under way, and every transition that is not instant.
MOTION = """() => {
  const lasts = (value) => value.split(',').some((part) => parseFloat(part) > 0);
  const moving = [];
  for (const one of document.querySelectorAll('*')) {
    for (const part of [null, '::before', '::after']) {
      const style = getComputedStyle(one, part);
      if (lasts(style.transitionDuration) || (style.animationName !== 'none' && lasts(style.animationDuration))
        || style.scrollBehavior === 'smooth') moving.push(`${one.tagName}.${one.className}${part ?? ''}`);
    }
  }
  return [...moving, ...document.getAnimations().map(String)];
}"""
