import '@fontsource-variable/source-sans-3/wght.css';
import '../components/theme/tokens.css';
import './page.css';
import './notebook.ts';
import { registerServiceWorker } from './register-service-worker.ts';

void registerServiceWorker();
