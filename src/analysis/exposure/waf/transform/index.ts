export { applyTransformation, applyTransformations, TEXT_TRANSFORMATIONS, type TextTransformation } from './apply.ts';
export { applyPreParse, PRE_PARSE_TRANSFORMATIONS, type PreParseTransformation } from './pre-parse.ts';
export { otherReadings } from './readings.ts';
