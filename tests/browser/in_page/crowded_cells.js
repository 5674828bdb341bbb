/* Cells of figures whose words leave them, or lie under a neighbour's. */
() => {
  const found = [];
  const wordsOf = (cell) => {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_ALL);
    const boxes = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.nodeType !== Node.TEXT_NODE && !(node.matches && node.matches(".brief"))) continue;
      if ((node.parentElement || cell).closest(".heard")) continue;
      const range = document.createRange();
      range.selectNode(node);
      boxes.push(...[range.getBoundingClientRect()].filter((box) => box.width > 0));
    }
    return boxes.length && {
      left: Math.min(...boxes.map((box) => box.left)),
      right: Math.max(...boxes.map((box) => box.right)),
      top: boxes[0].top,
    };
  };
  for (const row of document.querySelectorAll("table.figures tr")) {
    const cells = [...row.querySelectorAll("td.number, th.number")]
      .filter((cell) => cell.checkVisibility())
      .map((cell) => ({ cell, words: wordsOf(cell), place: cell.getBoundingClientRect() }))
      .filter(({ words }) => words);
    cells.forEach(({ cell, words, place }, at) => {
      const name = `‘${row.cells[0].textContent.trim()}’ ${cell.cellIndex}`;
      if (words.left < place.left - 1 || words.right > place.right + 1) found.push(`${name} is wider than its cell`);
      const next = cells[at + 1];
      if (next && Math.abs(next.words.top - words.top) < 2 && next.words.left < words.right) found.push(`${name} is under the next`);
    });
  }
  return found;
};
