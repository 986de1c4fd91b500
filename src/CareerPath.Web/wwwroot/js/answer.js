// Opens the answer that the address points to.
function show() {
  const answer = document.getElementById(location.hash.slice(1));
  if (answer?.matches(".faq details")) answer.open = true;
}

addEventListener("hashchange", show);
show();
