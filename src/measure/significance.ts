// Coefficients of the rational approximation of erfc by W. J. Cody's method as given in Numerical Recipes
// (Press et al. 1992, erfcc): relative error below 1.2e-7 everywhere.
const COEFFICIENTS = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
];

/** The complementary error function. */
export const erfc = (x: number): number => {
  const t = 1 / (1 + Math.abs(x) / 2);
  let sum = 0;
  for (const coefficient of COEFFICIENTS.toReversed()) sum = sum * t + coefficient;
  const value = t * Math.exp(-x * x + sum);
  return x >= 0 ? value : 2 - value;
};

/** Chance of a standard normal value at least this far from 0, on either side. */
export const normalPValue = (z: number): number => erfc(Math.abs(z) / Math.SQRT2);

/** Chance of a χ² value at least this large with one degree of freedom. */
export const chiSquarePValue = (value: number): number => erfc(Math.sqrt(Math.max(0, value) / 2));
