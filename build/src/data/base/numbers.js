const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const minus = '−';
/** By the number of significant digits: to make one takes a thousand times as long as to use it. */
const formats = new Map();
/** A number with three significant digits, whole ones in full, as `0.0312`, `12,300` or `4.2×10⁻⁷`; null is a dash. */
export function formatNumber(value, digits = 3) {
    if (value === null)
        return '–';
    if (!Number.isFinite(value))
        return Number.isNaN(value) ? 'NaN' : `${value < 0 ? minus : ''}∞`;
    const size = Math.abs(value);
    const isHuge = size >= (Number.isInteger(value) ? 1e9 : 1e7);
    if (size !== 0 && (size < 1e-3 || isHuge))
        return scientific(value, digits);
    const most = Number.isInteger(value) ? 21 : Math.max(digits, Math.ceil(Math.log10(size)));
    return signed(value, significant(size, most));
}
/** A share of 1 as a percentage: `61.5%`, `0.02%`, `< 0.01%`. */
export function formatShare(share) {
    const percent = Math.abs(share) * 100;
    if (percent > 0 && percent < 0.01)
        return `< 0.01%`;
    return signed(share, `${significant(percent, 3)}%`);
}
/** How many times a chance value something is: `12.3×`; null is a dash. */
export function liftText(lift) {
    return lift === null ? formatNumber(null) : `${formatNumber(lift)}×`;
}
/** A duration in the unit that suits it: `12 ms`, `1.7 s`, `3 min 20 s`, `2 h 5 min`. */
export function formatDuration(milliseconds) {
    if (milliseconds < 1000)
        return `${formatNumber(milliseconds < 10 ? milliseconds : Math.round(milliseconds), 2)} ms`;
    const seconds = milliseconds / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const minutes = Math.floor(Math.round(seconds) / 60);
    if (minutes < 60)
        return `${minutes} min ${Math.round(seconds) % 60} s`;
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** A size in megabytes of 10⁶ bytes, or gigabytes. */
export function formatBytes(bytes) {
    return bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}
function significant(value, digits) {
    const format = formats.get(digits) ?? new Intl.NumberFormat('en', { maximumSignificantDigits: digits });
    formats.set(digits, format);
    return format.format(value);
}
function scientific(value, digits) {
    const [mantissa = '', exponent = ''] = Math.abs(value)
        .toExponential(digits - 1)
        .split('e');
    const power = Number(exponent);
    const raised = String(Math.abs(power)).replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit);
    return signed(value, `${mantissa.replace(/\.?0+$/, '')}×10${power < 0 ? '⁻' : ''}${raised}`);
}
function signed(value, text) {
    return value < 0 ? minus + text : text;
}
