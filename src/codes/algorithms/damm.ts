import { checkAlgorithm, digits } from "../check-algorithm.ts";

/** A totally anti-symmetric quasigroup of order 10 with zeros on its diagonal. */
const quasigroup = [
  "0317598642",
  "7092154863",
  "4206871359",
  "1750983426",
  "6123045978",
  "3674209581",
  "5869720134",
  "8945362017",
  "9438617205",
  "2581436790",
];

/** A digit. Catches every single error and every swap of neighbours. */
export default checkAlgorithm({
  id: "damm",
  source: "H. M. Damm, Total anti-symmetrische Quasigruppen, thesis, Marburg (2004), page 111",
  alphabet: digits,
  check: (values) => digits.charAt(values.reduce((row, value) => Number(quasigroup[row]?.charAt(value)), 0)),
});
