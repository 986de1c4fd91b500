// Old links lead to a part of the result by its id. That id now belongs to the link to the part's own page.
const link = document.getElementById(location.hash.slice(1))?.closest("main a[id]");
if (link) {
  location.replace(link.href);
}
