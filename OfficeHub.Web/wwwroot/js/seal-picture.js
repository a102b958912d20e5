// Turns the picture of a seal as it stands on the page into a PNG (SealPictureScript.cs): the fonts are those of this computer.
const MM_PER_INCH = 25.4;

/** A PNG with a transparent ground; rejected when the picture cannot be drawn. */
export async function png(root, widthMm, heightMm, dpi) {
  const drawn = root.querySelector("svg").cloneNode(true);
  const pixels = mm => Math.round(mm / MM_PER_INCH * dpi);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [pixels(widthMm), pixels(heightMm)];
  // Drawn at its size in pixels, not enlarged from that on the page.
  drawn.setAttribute("width", canvas.width);
  drawn.setAttribute("height", canvas.height);
  const url = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(drawn)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  } finally {
    URL.revokeObjectURL(url);
  }
  return new Promise((done, failed) => canvas.toBlob(blob => blob ? done(blob) : failed(new Error("no picture")), "image/png"));
}
