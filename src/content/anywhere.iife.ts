import { standBy } from './asked';

standBy();
