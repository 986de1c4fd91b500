export default {
  extends: "stylelint-config-standard",
  rules: {
    // A short rule stands on one line: a file of them reads like a table.
    "declaration-block-single-line-max-declarations": null,
    // Layers and one file a component decide what wins; a selector that ends alike elsewhere is another element.
    "no-descending-specificity": null,
    // Empty lines part the palette from the faces, the sizes and the spaces.
    "custom-property-empty-line-before": null,
    // Names of fonts keep their capitals.
    "value-keyword-case": ["lower", { ignoreProperties: ["/^--face-/"] }],
    // Safari on a phone knows it by this name only.
    "property-no-vendor-prefix": [true, { ignoreProperties: ["text-size-adjust"] }],
  },
};
