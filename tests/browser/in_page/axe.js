/* What axe-core finds on the page, one line for each place. */
async (options) => {
  const found = await axe.run(document, options);
  return found.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}`)
  );
};
