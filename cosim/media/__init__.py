"""Refrigerant properties: fits of CoolProp's equations of state and the Modelica functions written from them."""
