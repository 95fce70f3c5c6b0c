import { createApp } from '@backstage/frontend-defaults';
import { demoModule } from './demo';
import { navigationModule } from './navigation';

/** Plugins are discovered from package.json (`app.packages: all`): adding the dependency is all it takes. */
export default createApp({ features: [navigationModule, demoModule] });
