// An answer that the address leads to is open.
function show() {
  const answer = document.querySelector(".faq details:target");
  if (answer) answer.open = true;
}

addEventListener("hashchange", show);
show();
