import QRCode from 'qrcode';

const QUIET_ZONE_MODULES = 4;

/** A QR code as SVG, with the error correction (level M) and the quiet zone that a scratched sheet in a cab needs. */
export function qrSvg(url: string): Promise<string> {
  return QRCode.toString(url, { type: 'svg', errorCorrectionLevel: 'M', margin: QUIET_ZONE_MODULES });
}
