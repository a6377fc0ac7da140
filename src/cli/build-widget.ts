// npm run build:widget: what browsers load, made anew when its sources have changed. Runs after installing and before starting.
import { bundleWidget } from '../channels/web/bundle.ts';

if (await bundleWidget()) console.log('the widget is built');
