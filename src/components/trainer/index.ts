export { TrainerFigure } from './trainer-figure.ts';
