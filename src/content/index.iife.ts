import browser from 'webextension-polyfill'; const f=document.createElement('iframe'); f.src=browser.runtime.getURL('src/sidebar/index.html'); console.log('content', f.src);
