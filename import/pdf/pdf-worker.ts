/** The thread in which pdf.js reads. */
import 'pdfjs-dist/build/pdf.worker.mjs';
