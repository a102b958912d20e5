// Reads PDF417 and QR symbols with ZXing-C++: a line of JSON in, a line out, until the input ends.
// In: {"rows": ["0110…", …]} (a digit a module, a text a row) or {"png": "base64"}. Out: the bytes in hexadecimal, or nothing when nothing was read.
const fs = require('node:fs');
const readline = require('node:readline');
const { prepareZXingModule, readBarcodes } = require('zxing-wasm/reader');

prepareZXingModule({ overrides: { wasmBinary: fs.readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm')) } });

const [moduleWidth, rowHeight, quiet] = [2, 6, 8];

function picture(rows) {
  const [width, height] = [rows[0].length * moduleWidth + 2 * quiet, rows.length * rowHeight + 2 * quiet];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < rows.length * rowHeight; y++) {
    for (let x = 0; x < rows[0].length * moduleWidth; x++) {
      if (rows[Math.floor(y / rowHeight)][Math.floor(x / moduleWidth)] === '1') {
        data.fill(0, ((y + quiet) * width + x + quiet) * 4, ((y + quiet) * width + x + quiet) * 4 + 3);
      }
    }
  }

  return { data, width, height };
}

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const order = JSON.parse(line);
    const image = order.rows ? picture(order.rows) : new Uint8Array(Buffer.from(order.png, 'base64'));
    const [found] = await readBarcodes(image, { formats: ['PDF417', 'QRCode'], maxNumberOfSymbols: 1, tryInvert: false, tryRotate: false, tryDownscale: !order.rows });
    console.log(found ? Buffer.from(found.bytes).toString('hex') : '');
  }
})();
